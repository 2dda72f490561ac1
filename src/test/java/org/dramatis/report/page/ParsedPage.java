package org.dramatis.report.page;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.dramatis.report.RunReport;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page as a browser sees it: the page is well-formed XML too, so that tests can walk it. */
final class ParsedPage {
  private final String html;
  private final Document document;

  private ParsedPage(String html, Document document) {
    this.html = html;
    this.document = document;
  }

  static ParsedPage of(RunReport report) {
    String html = ReportPage.of(report);
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setExpandEntityReferences(false);
      InputSource source = new InputSource(new StringReader(html));
      return new ParsedPage(html, factory.newDocumentBuilder().parse(source));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
    }
  }

  String html() {
    return html;
  }

  /** The elements that an XPath finds, in document order. */
  List<Element> all(String path) {
    try {
      NodeList found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        elements.add((Element) found.item(i));
      }
      return elements;
    } catch (XPathExpressionException e) {
      throw new AssertionError(e);
    }
  }

  /** The texts of the elements that an XPath finds, with single spaces. */
  List<String> texts(String path) {
    return all(path).stream().map(ParsedPage::text).toList();
  }

  static String text(Element element) {
    return element.getTextContent().replaceAll("\\s+", " ").strip();
  }
}
