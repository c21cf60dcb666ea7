package cn.zhibao.hazard.http.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an XLSX file, an archive of XML. Parts are unpacked while they are read and never kept; an archive that
 * unpacks to far more than any table is refused at that point, and XML may neither define nor fetch anything. The archive
 * lies in a temporary file: the JDK reads one from memory only as a stream, and streams of some writers it cannot read.
 */
final class XlsxFile implements AutoCloseable {

    /** Ten thousand rows of the widest register unpack to about 30 MB. */
    static final long UNPACKED_MAX = 96L << 20;

    private final ZipFile archive;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private long unpacked;

    /**
     * Opens a file.
     *
     * @throws IOException when it is no archive
     */
    XlsxFile(byte[] file) throws IOException {
        archive = archive(file);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    }

    private static ZipFile archive(byte[] file) throws IOException {
        Path path = Files.createTempFile("zhibao-table", ".xlsx");
        try {
            Files.write(path, file);
            return new ZipFile(path.toFile()); // what is open can be read after its name is gone
        } finally {
            Files.deleteIfExists(path);
        }
    }

    /** The XML of a part; null when there is none of that name. */
    @Nullable
    XMLStreamReader part(String name) throws IOException, XMLStreamException {
        ZipEntry entry = archive.getEntry(name);
        return entry == null ? null : factory.createXMLStreamReader(new Counted(archive.getInputStream(entry)));
    }

    /** Text between this start tag and its end, tags inside it left out. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                default -> {
                    // comments say nothing
                }
            }
        }
        return text.toString();
    }

    static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > RawRows.CELL_MAX) {
            throw new MalformedTable("cell-too-long", Map.of("max", RawRows.CELL_MAX));
        }
        text.append(more);
    }

    /** Attribute without a namespace. */
    static String attribute(XMLStreamReader xml, String name, String otherwise) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? otherwise : value;
    }

    @Override
    public void close() {
        try {
            archive.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException("the temporary file of a table", unclosed);
        }
    }

    /** Counts what is unpacked, of all parts together. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            unpacked += Math.max(read, 0);
            if (unpacked > UNPACKED_MAX) {
                throw new MalformedTable("too-large-unpacked", Map.of("bytesMax", UNPACKED_MAX));
            }
            return read;
        }
    }
}
