package org.stepwise.authoring.exchange.source;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.stepwise.authoring.exchange.report.Refusal;

/** XML without document types: nothing is fetched and no entity of the file's own is put in. */
public final class XmlReader {

    private static final XMLInputFactory FACTORY = factory();

    private XmlReader() {}

    public static XmlElement read(UploadedFile file) throws Refusal {
        String text = TextBytes.read(file);
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                while (reader.hasNext()) {
                    int event = reader.next();
                    if (event == XMLStreamConstants.DTD) {
                        throw new Refusal("exchange.doctype");
                    }
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        return element(reader, 0);
                    }
                }
            } finally {
                reader.close();
            }
            throw new Refusal("exchange.not-xml", "1");
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Refusal("exchange.not-xml", Integer.toString(line));
        }
    }

    private static XmlElement element(XMLStreamReader reader, int depth) throws XMLStreamException, Refusal {
        if (depth > Limits.DEPTH) {
            throw new Refusal("exchange.too-deep");
        }
        String name = reader.getLocalName();
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        List<XmlElement> children = new ArrayList<>();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(reader, depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Refusal("exchange.doctype");
                case XMLStreamConstants.END_ELEMENT -> {
                    return new XmlElement(name, attributes, text.toString(), children);
                }
                default -> {
                    // Comments and processing instructions say nothing of a question.
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
