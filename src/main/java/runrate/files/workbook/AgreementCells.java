package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a formula writes for all that was agreed about a plan: each vendor's terms, what is reserved, and
/// the contract on the sum.
///
/// @param onSum    for all invoices together
/// @param vendors  terms by the vendor's id; a vendor that is missing bills its list price
/// @param reserved capacity by model, those without calls included
/// @param committed ids of vendors the scenario commits to, whether calls go there or not
record AgreementCells(ContractCells onSum, Map<String, VendorCells> vendors, Map<String, ReservedCells> reserved,
    Set<String> committed) {
  /// Nothing agreed with anybody, published terms included: the list price.
  static final AgreementCells LIST = new AgreementCells(ContractCells.NONE, Map.of(), Map.of(), Set.of());

  /// @param tokensPerMinute a cell that may be empty: everything fits then
  /// @param refuses         whether what does not fit is turned away instead of paid by the token
  record ReservedCells(String monthlyUsd, String tokensPerMinute, boolean refuses) {

    /// The part of the model's tokens that is not paid one by one.
    String share(String tokensPerMinuteWanted) {
      return refuses ? "1" : "IF(ISNUMBER(%s),IF(%s<=%s,1,%s/(%s)),1)".formatted(tokensPerMinute,
          tokensPerMinuteWanted, tokensPerMinute, tokensPerMinute, tokensPerMinuteWanted);
    }
  }

  VendorCells vendor(String id) {
    return vendors.getOrDefault(id, VendorCells.NONE);
  }

  /// What is paid a month whatever is used: capacity, and commitments to vendors without calls.
  ///
  /// @param selling ids of the vendors calls go to
  String fixedUsd(Set<String> selling) {
    List<String> parts = new ArrayList<>(reserved.values().stream().map(ReservedCells::monthlyUsd).toList());
    committed.stream().filter(id -> !selling.contains(id)).map(id -> vendor(id).contract().commitMonthlyUsd())
        .forEach(cell -> parts.add("IF(ISNUMBER(%s),%s,0)".formatted(cell, cell)));
    return parts.isEmpty() ? "0" : String.join("+", parts);
  }
}
