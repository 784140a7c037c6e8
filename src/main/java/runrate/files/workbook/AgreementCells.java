package runrate.files.workbook;

import java.util.Map;

/// What a formula writes for all that was agreed about a plan: each vendor's terms, what is reserved, and
/// the contract on the sum.
///
/// @param onSum    for all invoices together
/// @param vendors  terms by the vendor's id; a vendor that is missing bills its list price
/// @param reserved capacity by model, those without calls included
record AgreementCells(ContractCells onSum, Map<String, VendorCells> vendors, Map<String, ReservedCells> reserved) {
  /// Nothing agreed with anybody, published terms included: the list price.
  static final AgreementCells LIST = new AgreementCells(ContractCells.NONE, Map.of(), Map.of());

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

  /// What is paid for capacity each month, used or not.
  String reservedUsd() {
    return reserved.isEmpty() ? "0" : String.join("+", reserved.values().stream().map(ReservedCells::monthlyUsd)
        .toList());
  }
}
