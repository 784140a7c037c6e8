package runrate.desktop.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Five rows, and what a few letters leave of them.
class SearchRowTest {
  private static final List<SearchRow> ROWS = List.of(row("Opus 5", "Anthropic", "$4 in"),
      row("GPT-4o mini", "OpenAI", "$1 in"), row("GPT-4o", "OpenAI", "$2 in"), row("Mini Max", "Other", "$3 in"),
      row("Flash", "Google", "$4 in"));

  private static SearchRow row(String name, String group, String detail) {
    return new SearchRow(name, group, detail, "", () -> { });
  }

  private static List<String> found(String typed) {
    return SearchRow.found(ROWS, typed).stream().map(SearchRow::name).toList();
  }

  @Test
  void nothingTypedLeavesAllAsTheyAre() {
    assertEquals(List.of("Opus 5", "GPT-4o mini", "GPT-4o", "Mini Max", "Flash"), found(" "));
  }

  @Test
  void theNameItselfComesBeforeANameThatBeginsWithIt() {
    assertEquals(List.of("GPT-4o", "GPT-4o mini"), found("gpt-4O"));
  }

  @Test
  void aNameThatBeginsWithItComesBeforeOneThatHoldsIt() {
    assertEquals(List.of("Mini Max", "GPT-4o mini"), found("mini"));
  }

  @Test
  void wordsMayStandInAnyOrderAndOneMayBeTheVendors() {
    assertEquals(List.of("GPT-4o mini"), found("mini  openai"));
  }

  @Test
  void a4InAPriceComesAfterA4InAName() {
    assertEquals(List.of("GPT-4o mini", "GPT-4o", "Opus 5", "Flash"), found("4"));
  }

  @Test
  void whatNoRowHoldsLeavesNone() {
    assertEquals(List.of(), found("gpt anthropic"));
  }
}
