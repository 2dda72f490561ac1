package org.dramatis.report.page.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.dramatis.report.ReportFixture;
import org.junit.jupiter.api.Test;

class OutsideViewTest {
  private final OutsideView view = new OutsideView(ReportFixture.retailer());

  @Test
  void saysHowManyAreOutsideAndWhereEveryoneIs() {
    assertThat(view.isAny()).isTrue();
    assertThat(view.lead()).startsWith("640 customers are on the list and outside the scope");
    assertThat(view.lifecycle())
        .contains(new OutsideView.Row("Prospect", "about 480 customers"))
        .hasSize(4);
  }

  @Test
  void eachStageOutsideHasABlockOfItsOwn() {
    assertThat(view.groups())
        .extracting(OutsideView.Block::stage)
        .containsExactly("Prospect", "Lapsed");
    assertThat(view.groups().get(0).title()).isEqualTo("About 480 customers outside the scope.");
    assertThat(view.groups().get(0).sentences())
        .singleElement()
        .asString()
        .matches("\\p{Lu}[^:]*: [^:]*, everyone [^:]*\\.");
    assertThat(view.groups().get(1).sentences()).isEmpty();
  }
}
