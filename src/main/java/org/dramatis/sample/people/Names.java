package org.dramatis.sample.people;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names, places and mail domains that belong to nobody. */
public final class Names {
  static final List<String> FIRST =
      words(
          """
          Olivia George Amelia Arthur Isla Noah Ava Muhammad Ivy Leo Freya Oscar Lily
          Harry Florence Archie Mia Jack Willow Henry Rosie Charlie Sophia Freddie
          Isabella Theo Grace Alfie Aisha Ewan Margaret Peter Susan Brian Helen Graham
          Priya Rhys Carol Derek Siân Zoë
          """);

  static final List<String> LAST =
      words(
          """
          Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Wright Walker
          Robinson Thompson White Hughes Edwards Green Lewis Wood Harris Martin Jackson
          Clarke Khan Hill Cooper Ward Moore Morris King Watson Baker Harrison Morgan
          Allen Scott Ali O'Neill Murphy Campbell Begum Mitchell Bell Shaw Gray Okafor
          Kaur Nowak Fraser Ellis
          """);

  /** Reserved for examples: mail to these arrives nowhere. */
  static final List<String> DOMAINS = List.of("example.com", "example.org", "example.net");

  /** Towns with a shop. */
  public static final List<String> SHOPS =
      words(
          """
          Aberdeen Bath Belfast Bristol Cardiff Chester Exeter Kingston Leeds Leith
          Lincoln Norwich Sheffield York
          """);

  /** The regions and their share of people, in percent. */
  static final Map<String, Double> REGIONS = regions();

  /** Regions where parcels arrive late more often. */
  public static final List<String> FAR = List.of("Scotland", "Northern Ireland");

  private Names() {}

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static Map<String, Double> regions() {
    Map<String, Double> regions = new LinkedHashMap<>();
    regions.put("South East", 13.8);
    regions.put("London", 13.2);
    regions.put("North West", 11.1);
    regions.put("East of England", 9.5);
    regions.put("West Midlands", 8.9);
    regions.put("South West", 8.5);
    regions.put("Yorkshire and the Humber", 8.2);
    regions.put("Scotland", 8.1);
    regions.put("East Midlands", 7.3);
    regions.put("Wales", 4.6);
    regions.put("North East", 3.9);
    regions.put("Northern Ireland", 2.9);
    return Collections.unmodifiableMap(regions);
  }
}
