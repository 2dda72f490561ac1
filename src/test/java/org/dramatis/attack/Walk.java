package org.dramatis.attack;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A walk over a page's elements: the page is well-formed XML too. */
record Walk(Document document, XPath paths) {
  static Walk of(String html) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html)));
      return new Walk(document, XPathFactory.newInstance().newXPath());
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("The page is not well-formed: " + e.getMessage(), e);
    }
  }

  /** The elements that a path finds, in document order. */
  List<Element> all(String path) {
    return in(document, path);
  }

  /** The same, from some element on. */
  List<Element> in(Node from, String path) {
    try {
      NodeList found = (NodeList) paths.evaluate(path, from, XPathConstants.NODESET);
      List<Element> elements = new ArrayList<>();
      for (int i = 0; i < found.getLength(); i++) {
        elements.add((Element) found.item(i));
      }
      return elements;
    } catch (XPathExpressionException e) {
      throw new AssertionError(e);
    }
  }

  /** All words of an element, with single spaces. */
  static String text(Element element) {
    return single(element.getTextContent());
  }

  /** The words before the first element within another: a figure without what stands beside it. */
  static String firstText(Element element) {
    Node first = element.getFirstChild();
    return first == null ? "" : single(first.getTextContent());
  }

  private static String single(String text) {
    return text.replace('\u202f', ' ').replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
  }
}
