package cn.zhibao.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of a chunked body, without the marks of its chunks. */
final class Chunks extends FilterInputStream {

    private int left;
    private boolean first = true;

    Chunks(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            String mark = first ? Door.line(in) : Door.line(in) + Door.line(in);
            first = false;
            left = mark.isEmpty() ? 0 : Integer.parseInt(mark, 16);
        }
        if (left == 0) {
            return -1;
        }
        int count = in.read(into, offset, Math.min(left, length));
        left -= Math.max(0, count);
        return count;
    }
}
