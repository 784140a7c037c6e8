package runrate.files.workbook;

import runrate.files.sheet.Format;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.pricing.VendorTerms;

/// What a formula writes for one vendor's own terms: the monthly credit and the contract on its card.
record VendorCells(String freeCreditUsd, ContractCells contract) {
  static final VendorCells NONE = new VendorCells("0", ContractCells.NONE);

  /// A vendor that grants nothing has no rows; something negotiated stands on a card, then in a new export.
  static VendorCells write(InputsSheet inputs, String vendor, VendorTerms terms) {
    if (terms.isNone()) {
      return NONE;
    }
    inputs.section("Terms of " + vendor);
    return new VendorCells(inputs.number("Free credit", terms.freeCreditUsd(), Format.USD, "USD a month",
        "the rate card", ""), PlanInputs.contract(inputs, terms.contract(), VendorCells::place));
  }

  private static String place(Key<?> key) {
    boolean ofBracket = Keys.isWithin(Keys.path(key).replace("[]", ""), PlanShape.BRACKETS);
    return (ofBracket ? "the rate card, bracket []: " : "the rate card: ") + key.name();
  }

  String afterCredit(String listUsd) {
    return "MAX(0,%s-%s)".formatted(listUsd, freeCreditUsd);
  }
}
