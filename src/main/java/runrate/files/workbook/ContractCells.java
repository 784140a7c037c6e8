package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;

/// What a formula writes for the terms of a contract, and the formulas of the contract itself: marginal
/// brackets, then the discount, then a surcharge, then the commitment.
///
/// @param discount         share taken off
/// @param surcharge        share put on
/// @param commitMonthlyUsd a cell that may be empty
record ContractCells(List<BracketCells> brackets, String discount, String surcharge, String commitMonthlyUsd) {
  static final ContractCells NONE = new ContractCells(List.of(), "0", "0", "\"\"");
  private static final String NO_END = "1E+300";

  /// @param upToUsd a cell that may be empty: the bracket has no end then
  record BracketCells(String upToUsd, String discount) {}

  ContractCells {
    brackets = List.copyOf(brackets);
  }

  /// `sum over brackets of (min(spend, bound) - bound before) * (1 - discount)`, and list above the last
  /// bound. Bounds rise, so the bound before is where a bracket begins.
  String afterBrackets(String listUsd) {
    if (brackets.isEmpty()) {
      return listUsd;
    }
    List<String> parts = new ArrayList<>();
    String before = "0";
    for (BracketCells bracket : brackets) {
      String end = "IF(ISNUMBER(%s),%s,%s)".formatted(bracket.upToUsd(), bracket.upToUsd(), NO_END);
      parts.add("MAX(0,MIN(%s,%s)-%s)*(1-%s)".formatted(listUsd, end, before, bracket.discount()));
      before = end;
    }
    parts.add("MAX(0,%s-%s)".formatted(listUsd, before));
    return String.join("+", parts);
  }

  String afterDiscount(String usd) {
    return "%s*(1-%s)*(1+%s)".formatted(usd, discount, surcharge);
  }

  String withSurcharge(String usd) {
    return "%s*(1+%s)".formatted(usd, surcharge);
  }

  String atLeastCommitted(String usd) {
    return "IF(ISNUMBER(%s),MAX(%s,%s),%s)".formatted(commitMonthlyUsd, commitMonthlyUsd, usd, usd);
  }
}
