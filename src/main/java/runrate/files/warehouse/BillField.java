package runrate.files.warehouse;

import java.util.Locale;

/// What is read of a row of a bill, as text, before it is checked. A format says for each where it stands; what it does
/// not say is unknown.
enum BillField {
  /// Why it is no charge of a vendor of models, where it is none.
  NOT_A_ROW,
  /// First moment of what it is for.
  STARTED,
  /// First moment after it; a day where it is missing.
  ENDED,
  VENDOR, MODEL,
  /// The mode's word, where the bill says one.
  TIER,
  /// Words that name what was metered.
  METER,
  /// `usage`, `credit`, `tax`, `purchase` or `adjustment`.
  CATEGORY,
  QUANTITY,
  /// Of the quantity: `Tokens`, or `1000000 Tokens`.
  UNIT,
  /// In dollars, or in its currency.
  BILLED,
  /// The same before anything agreed.
  LISTED,
  CURRENCY,
  /// The line as the bill has it.
  ITEM,
  /// What tells a row from others of its vendor, period and category, but for amounts, which a later export may
  /// correct.
  ROW_ID;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
