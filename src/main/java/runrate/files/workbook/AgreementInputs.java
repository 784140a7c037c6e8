package runrate.files.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.sheet.Format;
import runrate.files.workbook.AgreementCells.ReservedCells;
import runrate.files.workbook.ContractCells.BracketCells;
import runrate.inputs.ContractShape;
import runrate.inputs.Entries;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.inputs.Num;
import runrate.inputs.ScenarioShape;
import runrate.pricing.Contract;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.pricing.VendorTerms;
import runrate.pricing.VolumeBracket;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.VendorContract;

/// The rows of what was agreed about one plan on the Inputs sheet. Terms that hold with a vendor stand where
/// a scenario says them, those of a rate card too: what is typed there comes before the card.
///
/// @param path of the plan in the scenario file
record AgreementInputs(InputsSheet inputs, RateBook book, PlanContract agreed, String path) {

  AgreementCells write(String title, List<Vendor> vendors) {
    ContractCells onSum = onSum();
    Map<String, VendorCells> terms = new LinkedHashMap<>();
    Set<String> committed = agreed.idle(id -> false).stream().map(VendorContract::vendor)
        .collect(Collectors.toCollection(LinkedHashSet::new));
    Stream.concat(vendors.stream(), book.vendors().stream().filter(vendor -> committed.contains(vendor.id())
        && vendors.stream().noneMatch(known -> known.id().equals(vendor.id())))).forEach(vendor -> {
      inputs.section("%s: terms of %s".formatted(title, vendor.name()));
      terms.put(vendor.id(), vendor(vendor.id(), agreed.termsAt(vendor.id(), book.terms(vendor.id()))));
    });
    return new AgreementCells(onSum, terms, reserved(title), committed);
  }

  private ContractCells onSum() {
    return new ContractCells(brackets(agreed.onSum(), place(ContractShape.BRACKETS)),
        inputs.row(ContractShape.DISCOUNT, agreed, place(ContractShape.DISCOUNT), "Contract discount", Format.SHARE,
            "share", "on the sum of all invoices"), "0",
        inputs.row(ContractShape.COMMIT, agreed, place(ContractShape.COMMIT), "Commitment", Format.USD, "USD a month",
            "empty: none"));
  }

  private VendorCells vendor(String id, VendorTerms terms) {
    String credit = terms.freeCreditUsd() == 0 ? "0"
        : inputs.number("Free credit", terms.freeCreditUsd(), Format.USD, "USD a month", "the rate card", "");
    Contract contract = terms.contract();
    List<BracketCells> brackets = brackets(contract, at(id, ContractShape.VENDOR_BRACKETS));
    String discount = inputs.number("Discount", contract.discount(), Format.SHARE, "share",
        at(id, ContractShape.VENDOR_DISCOUNT), "off the list price");
    String surcharge = contract.surcharge() == 0 ? "0" : inputs.number("Surcharge", contract.surcharge(), Format.SHARE,
        "share", at(id, ContractShape.SURCHARGE), "on what the discount leaves");
    return new VendorCells(credit, new ContractCells(brackets, discount, surcharge,
        inputs.optional("Commitment", contract.commitMonthlyUsd(), Format.USD, "USD a month",
            at(id, ContractShape.VENDOR_COMMIT), "empty: none")));
  }

  private List<BracketCells> brackets(Contract contract, String place) {
    List<BracketCells> brackets = new ArrayList<>();
    for (VolumeBracket bracket : contract.volumeBrackets()) {
      String at = "%s[%s].".formatted(place, brackets.size());
      String number = String.valueOf(brackets.size() + 1);
      brackets.add(new BracketCells(
          inputs.row(ContractShape.UP_TO, bracket, at + ContractShape.UP_TO.name(),
              "Bracket %s up to".formatted(number), Format.USD, "USD a month", "empty: without end"),
          inputs.row(ContractShape.BRACKET_DISCOUNT, bracket, at + ContractShape.BRACKET_DISCOUNT.name(),
              "Bracket %s discount".formatted(number), Format.SHARE, "share",
              "on the part of the bill inside the bracket")));
    }
    return brackets;
  }

  private Map<String, ReservedCells> reserved(String title) {
    Map<String, ReservedCells> cells = new LinkedHashMap<>();
    for (ReservedCapacity capacity : agreed.reserved()) {
      inputs.section("%s: capacity reserved for %s".formatted(title, book.shortName(capacity.model())));
      String at = place(ContractShape.RESERVED) + "[%s].".formatted(cells.size());
      cells.put(book.find(capacity.model()).orElseThrow().key(), new ReservedCells(
          row(capacity, at, ContractShape.RESERVED_PRICE, "Its price", Format.USD, "USD a month", "used or not"),
          row(capacity, at, ContractShape.RESERVED_TOKENS, "What it carries", Format.COUNT, "tokens a minute",
              "empty: everything fits"), capacity.beyond() == ReservedCapacity.Beyond.REFUSE));
    }
    return cells;
  }

  private String row(ReservedCapacity capacity, String at, Num<ReservedCapacity> key, String name, Format format,
      String unit, String note) {
    return inputs.row(key, capacity, at + key.name(), name, format, unit, note);
  }

  /// Where a key of the contract stands in this plan, which may be the pinned one.
  private String place(Key<?> key) {
    return path + Keys.path(key).substring(Keys.path(ScenarioShape.PLAN).length());
  }

  private String at(String vendor, Num<?> key) {
    return at(vendor, key.name());
  }

  private String at(String vendor, Entries<?, ?> key) {
    return at(vendor, key.name());
  }

  private String at(String vendor, String key) {
    return "%s[%s].%s".formatted(place(ContractShape.VENDORS), vendor, key);
  }
}
