package runrate.files.workbook;

/// What a formula writes for one vendor's terms: the monthly credit and what was agreed.
record VendorCells(String freeCreditUsd, ContractCells contract) {
  static final VendorCells NONE = new VendorCells("0", ContractCells.NONE);

  String afterCredit(String listUsd) {
    return "MAX(0,%s-%s)".formatted(listUsd, freeCreditUsd);
  }

  /// What is left of spend at agreed prices after the credit that list spend has not used up.
  String settledAfterCredit(String listUsd, String settledUsd) {
    return "MAX(0,%s-MAX(0,%s-%s))".formatted(settledUsd, freeCreditUsd, listUsd);
  }
}
