package org.dramatis.persona.picture;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * SVG drawings. One that does something, or fetches something, is refused; of all others the shapes
 * are kept, and what a drawing program wrote beside them is not.
 */
final class SvgDrawing {
  private static final int MOST_BYTES = 30_000;
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";
  private static final Set<String> ACTIVE =
      Set.of(
          "script",
          "handler",
          "listener",
          "foreignobject",
          "iframe",
          "embed",
          "object",
          "audio",
          "video",
          "canvas",
          "animate",
          "animatemotion",
          "animatetransform",
          "animatecolor",
          "set",
          "a",
          "link",
          "meta",
          "base");
  private static final Set<String> DROPPED = Set.of("metadata");
  private static final Pattern LOCAL_URL =
      Pattern.compile("url\\(\\s*['\"]?#[^)'\"]*['\"]?\\s*\\)");
  private static final Pattern FETCHES =
      Pattern.compile("(?i)url\\s*\\(|@import|javascript:|expression\\s*\\(|\\\\[0-9a-f]");
  private static final Pattern PIXELS =
      Pattern.compile("data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=\\s]*");

  private final String name;
  private final XMLStreamReader in;
  private final XMLStreamWriter out;
  private int dropped;

  private SvgDrawing(String name, XMLStreamReader in, XMLStreamWriter out) {
    this.name = name;
    this.in = in;
    this.out = out;
  }

  /** Whether a file is XML rather than pixels. */
  static boolean isOne(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .strip();
    return start.startsWith("<");
  }

  /**
   * Keeps the shapes of a drawing.
   *
   * @param name of its file, for messages
   */
  static SuppliedPictures.Scaled clean(String name, byte[] bytes) throws PictureRefusedException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    StringWriter text = new StringWriter();
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new SvgDrawing(name, in, out).copy();
      out.flush();
    } catch (XMLStreamException e) {
      throw new PictureRefusedException(
          "%s is no drawing that can be read (line %d). Open it in a drawing program and save it as"
              + " plain SVG.",
          name, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
    }
    byte[] clean = text.toString().getBytes(StandardCharsets.UTF_8);
    if (clean.length > MOST_BYTES) {
      throw new PictureRefusedException(
          "%s has %d kB, and a drawing may have %d. Simplify it, or save it as PNG.",
          name, clean.length / 1000, MOST_BYTES / 1000);
    }
    return new SuppliedPictures.Scaled("image/svg+xml", clean, clean);
  }

  private void copy() throws XMLStreamException, PictureRefusedException {
    boolean isRoot = true;
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (isRoot && !(in.getLocalName().equals("svg") && SVG.equals(in.getNamespaceURI()))) {
            throw refused("is XML, but no SVG");
          }
          start(isRoot);
          isRoot = false;
        }
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text();
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw refused("has a document type, which may fetch or repeat things");
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            throw refused("has an instruction (<?%s)".formatted(in.getPITarget()));
        default -> {
          // Comments and white space around the drawing are no part of it.
        }
      }
    }
  }

  private void start(boolean isRoot) throws XMLStreamException, PictureRefusedException {
    String element = in.getLocalName();
    if (ACTIVE.contains(element.toLowerCase(Locale.ROOT))) {
      throw refused("has a <%s>, which does or fetches something".formatted(element));
    }
    checkAttributes();
    if (dropped > 0 || !SVG.equals(in.getNamespaceURI()) || DROPPED.contains(element)) {
      dropped++;
      return;
    }
    out.writeStartElement(element);
    if (isRoot) {
      out.writeAttribute("xmlns", SVG);
      out.writeAttribute("xmlns:xlink", XLINK);
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String space = in.getAttributeNamespace(i);
      if (space == null || space.isEmpty()) {
        out.writeAttribute(in.getAttributeLocalName(i), in.getAttributeValue(i));
      } else if (space.equals(XLINK) && in.getAttributeLocalName(i).equals("href")) {
        out.writeAttribute("xlink:href", in.getAttributeValue(i));
      }
    }
  }

  private void end() throws XMLStreamException {
    if (dropped > 0) {
      dropped--;
    } else {
      out.writeEndElement();
    }
  }

  private void text() throws XMLStreamException, PictureRefusedException {
    if (dropped == 0) {
      String text = in.getText();
      if (fetches(text)) {
        throw refused("fetches something in a style");
      }
      out.writeCharacters(text);
    }
  }

  private void checkAttributes() throws PictureRefusedException {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String attribute = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = in.getAttributeValue(i).strip();
      if (attribute.startsWith("on")) {
        throw refused("has a script in %s".formatted(in.getAttributeLocalName(i)));
      }
      boolean isAddress = attribute.equals("href") || attribute.equals("src");
      if (isAddress && !value.startsWith("#") && !PIXELS.matcher(value).matches()) {
        throw refused("refers to something outside of it (%s)".formatted(shortened(value)));
      }
      if (attribute.equals("base") || (!isAddress && fetches(value))) {
        throw refused("refers to something outside of it (%s)".formatted(shortened(value)));
      }
    }
  }

  private static boolean fetches(String text) {
    return FETCHES.matcher(LOCAL_URL.matcher(text).replaceAll("")).find();
  }

  private static String shortened(String value) {
    return value.length() > 40 ? value.substring(0, 40) + "…" : value;
  }

  private PictureRefusedException refused(String what) {
    return new PictureRefusedException(
        "%s %s (line %d). Save the drawing as plain SVG, or as PNG.",
        name, what, in.getLocation().getLineNumber());
  }
}
