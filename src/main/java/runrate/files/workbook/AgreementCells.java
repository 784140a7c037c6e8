package runrate.files.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
      return refuses ? "1" : fittingShare(tokensPerMinuteWanted);
    }

    /// The part that is turned away.
    String refusedShare(String tokensPerMinuteWanted) {
      return refuses ? "(1-%s)".formatted(fittingShare(tokensPerMinuteWanted)) : "0";
    }

    private String fittingShare(String wanted) {
      return "IF(ISNUMBER(%s),IF(%s<=%s,1,%s/(%s)),1)".formatted(tokensPerMinute, wanted, tokensPerMinute,
          tokensPerMinute, wanted);
    }
  }

  VendorCells vendor(String id) {
    return vendors.getOrDefault(id, VendorCells.NONE);
  }

  /// What all capacity costs a month, used or not.
  String reservedUsd() {
    return reserved.isEmpty() ? "0" : reserved.values().stream().map(ReservedCells::monthlyUsd)
        .collect(Collectors.joining("+"));
  }

  /// What is paid though no call goes there: capacity, then commitments.
  ///
  /// @param models  keys of the models that get calls
  /// @param selling ids of their vendors
  List<String> unusedUsd(Set<String> models, Set<String> selling) {
    return Stream.concat(reserved.entrySet().stream().filter(entry -> !models.contains(entry.getKey()))
        .map(entry -> entry.getValue().monthlyUsd()), idle(selling)).toList();
  }

  /// Commitments to vendors without calls.
  private Stream<String> idle(Set<String> selling) {
    return committed.stream().filter(id -> !selling.contains(id)).map(id -> vendor(id).contract().commitMonthlyUsd())
        .map("IF(ISNUMBER(%1$s),%1$s,0)"::formatted);
  }

  /// What is paid a month whatever is used: capacity, and commitments to vendors without calls.
  String fixedUsd(Set<String> selling) {
    return Stream.concat(Stream.of(reservedUsd()), idle(selling)).collect(Collectors.joining("+"));
  }
}
