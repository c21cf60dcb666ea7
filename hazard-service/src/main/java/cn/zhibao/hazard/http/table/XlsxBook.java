package cn.zhibao.hazard.http.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a sheet refer to: texts they share, which of their styles show days, and where days begin.
 *
 * @param sheet name of the first sheet's part
 * @param texts texts by their place
 * @param dayStyles places of styles that show a number as a day
 * @param from1904 true when days are counted from 1904
 */
record XlsxBook(String sheet, List<String> texts, Set<Integer> dayStyles, boolean from1904) {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final int TEXTS_MAX = 1_000_000;
    private static final long TEXTS_LENGTH_MAX = 16L << 20;

    /** Formats without an own code that show days, the Chinese ones among them. */
    private static final Set<Integer> DAY_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");
    private static final Pattern DAY_CODE = Pattern.compile("(?i)[yd]");

    static XlsxBook of(XlsxFile file) throws IOException, XMLStreamException {
        String relation = null;
        boolean from1904 = false;
        XMLStreamReader xml = file.part("xl/workbook.xml");
        if (xml == null) {
            throw new MalformedTable("malformed-xlsx");
        }
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                from1904 = Set.of("1", "true").contains(XlsxFile.attribute(xml, "date1904", "0"));
            } else if (xml.isStartElement() && xml.getLocalName().equals("sheet") && relation == null) {
                relation = xml.getAttributeValue(RELATIONS, "id");
            }
        }
        return new XlsxBook(sheet(file, relation), texts(file), dayStyles(file), from1904);
    }

    private static String sheet(XlsxFile file, @Nullable String relation) throws IOException, XMLStreamException {
        XMLStreamReader xml = file.part("xl/_rels/workbook.xml.rels");
        while (xml != null && xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && XlsxFile.attribute(xml, "Id", "").equals(relation)) {
                String target = XlsxFile.attribute(xml, "Target", "");
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        return SHEET;
    }

    private static List<String> texts(XlsxFile file) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        long length = 0;
        XMLStreamReader xml = file.part("xl/sharedStrings.xml");
        while (xml != null && xml.hasNext()) {
            xml.next();
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                String text = item(xml);
                length += text.length();
                if (texts.size() >= TEXTS_MAX || length > TEXTS_LENGTH_MAX) {
                    throw new MalformedTable("too-large-unpacked", Map.of("charactersMax", TEXTS_LENGTH_MAX));
                }
                texts.add(text);
            }
        }
        return texts;
    }

    /** A text, put together of its runs; how it is pronounced is left out. */
    static String item(XMLStreamReader xml) throws XMLStreamException {
        String end = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        while (!(xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(end))) {
            if (xml.isStartElement() && xml.getLocalName().equals("rPh")) {
                XlsxFile.text(xml);
            } else if (xml.isStartElement() && xml.getLocalName().equals("t")) {
                XlsxFile.append(text, XlsxFile.text(xml));
            }
        }
        return text.toString();
    }

    private static Set<Integer> dayStyles(XlsxFile file) throws IOException, XMLStreamException {
        Map<Integer, Boolean> showsDay = new HashMap<>();
        List<Integer> formats = new ArrayList<>();
        XMLStreamReader xml = file.part("xl/styles.xml");
        boolean ofCells = false;
        while (xml != null && xml.hasNext()) {
            xml.next();
            if (xml.isEndElement() && xml.getLocalName().equals("cellXfs")) {
                break;
            }
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" ->
                    showsDay.put(number(xml, "numFmtId"), isDay(XlsxFile.attribute(xml, "formatCode", "")));
                case "cellXfs" -> ofCells = true;
                case "xf" -> {
                    if (ofCells && formats.size() < TEXTS_MAX) {
                        formats.add(number(xml, "numFmtId"));
                    }
                }
                default -> {
                    // how it looks
                }
            }
        }
        return places(formats, showsDay);
    }

    private static Set<Integer> places(List<Integer> formats, Map<Integer, Boolean> showsDay) {
        Set<Integer> places = new HashSet<>();
        for (int i = 0; i < formats.size(); i++) {
            if (showsDay.getOrDefault(formats.get(i), DAY_FORMATS.contains(formats.get(i)))) {
                places.add(i);
            }
        }
        return places;
    }

    private static boolean isDay(String code) {
        return DAY_CODE.matcher(NOT_CODE.matcher(code).replaceAll("")).find();
    }

    private static int number(XMLStreamReader xml, String attribute) {
        try {
            return Integer.parseInt(XlsxFile.attribute(xml, attribute, "0"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
