package runrate.files.warehouse;

/// Rows of bills with their fields checked: what is selected of `fields` for `incoming`.
final class BillStaging {
  private static final String DAY_MILLIS = "86400000";
  static final String SQL = """
      ,
      amounts AS (
      SELECT *, at_ms(started) AS from_ms, coalesce(at_ms(ended), at_ms(started) + %s) AS to_ms,
        amount(billed) AS n_billed, amount(listed) AS n_listed, amount(quantity) AS n_quantity,
        CASE WHEN category IN ('usage', 'credit', 'tax', 'purchase', 'adjustment') THEN category ELSE 'usage' END
          AS n_category
      FROM fields)
      SELECT rn, file, CASE WHEN reason IS NULL THEN 'bill' ELSE split_part(reason, ':', 1) END AS kind,
        substr(reason, strpos(reason, ':') + 1) AS reason, row_hash,
        CASE WHEN row_id IS NULL THEN row_hash
          ELSE concat_ws('|', lower(vendor), from_ms, to_ms, n_category, row_id) END AS row_key,
        from_ms, to_ms, coalesce(trim(vendor), '') AS vendor, coalesce(trim(model), '') AS model,
        nullif(lower(trim(tier)), '') AS tier, billed_meter(meter) AS meter, n_category AS category,
        CAST(CASE WHEN unit_factor(unit) IS NULL THEN NULL ELSE CAST(n_quantity AS DECIMAL(26, 9)) * unit_factor(unit)
          END AS DECIMAL(38, 12)) AS quantity, unit, n_billed AS billed, n_listed AS listed,
        upper(coalesce(trim(currency), '')) AS currency, coalesce(item, '') AS item
      FROM (SELECT a.*, CASE WHEN blank THEN 'not a call:an empty line'
          WHEN broken THEN 'refused:the line is not whole JSON'
          WHEN not_a_row IS NOT NULL THEN 'not a call:' || not_a_row
          WHEN n_billed IS NULL THEN 'refused:the amount “' || left(coalesce(billed, ''), 24) || '” is no number'
          WHEN from_ms IS NULL THEN 'refused:the time “' || left(coalesce(started, ''), 40) || '” is not understood'
          WHEN to_ms <= from_ms THEN 'refused:it ends before it begins' END AS reason FROM amounts a)"""
      .formatted(DAY_MILLIS);

  private BillStaging() {}
}
