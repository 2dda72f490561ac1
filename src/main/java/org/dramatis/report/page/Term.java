package org.dramatis.report.page;

import java.util.List;

/**
 * A word of the page, explained.
 *
 * @param word as the page uses it
 * @param meaning one sentence
 */
public record Term(String word, String meaning) {

  /** Every word of the page that a newcomer may ask about, in the order in which it appears. */
  static List<Term> all() {
    return List.of(
        new Term("Customer", "One person or household on the list of customers."),
        new Term(
            "Segment",
            "A group of customers who resemble each other; it has a letter, never a person’s name,"
                + " because it is a finding and not yet a persona."),
        new Term("Scope", "Who is grouped at all; the charter decides it."),
        new Term(
            "Fits none",
            "The customer lies further from every group’s centre than nearly all of that group’s"
                + " customers; it is counted with the nearest."),
        new Term(
            "Fresh sample",
            "Customers drawn anew, by chance and with repetition, from those at hand, to see"
                + " whether the same groups come out."),
        new Term(
            "Redrawn sample",
            "A fresh sample in which the groups are found anew; how far a figure moves says how"
                + " much to rely on it."),
        new Term("Everyone", "All customers in scope taken together, the segment included."),
        new Term("Feature", "One described property of a customer, such as orders per month."),
        new Term(
            "Drew the line",
            "The feature was used to find the segments, so they differ in it by"
                + " construction."),
        new Term(
            "Only describes",
            "The feature was kept aside while segments were found and is shown afterwards."),
        new Term(
            "About the same … far higher or lower",
            "How far a segment lies from all other customers, compared with how much customers"
                + " differ among themselves."),
        new Term(
            "In the middle",
            "The customers who lie nearest to the segment’s centre: 25 or more, told only as the"
                + " averages of their lower and upper half."),
        new Term("Share of revenue", "The segment’s part of what all customers in scope brought."),
        new Term(
            "Attractive and easy to reach",
            "How a segment compares with the others in what the charter weighs: a customer’s value"
                + " and growth on one side, reach on the other."),
        new Term(
            "True, half true, not so",
            "What became of a belief: the difference that was believed is there, is there but slight,"
                + " or is not there."),
        new Term("In the dark", "Customers take this step here and no source tells of it."),
        new Term("Withheld", "Too few customers stand behind the figure to show it."),
        new Term("Source", "Data that one department owns and delivers under an agreed contract."),
        new Term("Rejected", "The row breaks the contract of its source and is not used."),
        new Term("Replaced", "A newer or identical row of the same source stands for it."),
        new Term("Linked", "The row belongs to exactly one known customer."));
  }
}
