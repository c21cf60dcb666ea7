package cn.zhibao.hazard.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files as spreadsheets and attackers write them, part by part. */
public final class Workbook {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A workbook of one sheet with these rows, in the XML of sheets. */
    public static Workbook of(String rows) {
        return new Workbook()
                .part(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                + "<sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet7.xml\"/></Relationships>")
                .part("xl/worksheets/sheet7.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** Adds or replaces a part. */
    public Workbook part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    public Workbook part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** As shared texts. */
    public Workbook texts(String... texts) {
        StringBuilder xml = new StringBuilder("<sst>");
        for (String text : texts) {
            xml.append("<si>").append(text).append("</si>");
        }
        return part("xl/sharedStrings.xml", xml.append("</sst>").toString());
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
