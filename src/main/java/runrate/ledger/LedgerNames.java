package runrate.ledger;

import java.util.Optional;
import runrate.pricing.Offer;
import runrate.pricing.Vendor;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedUse;

/// Calls vendors and models of logs and bills by one name: that of the card, where a card has them.
record LedgerNames(LoggedNames names) {

  ChargeRow called(ChargeRow row) {
    Optional<Vendor> seller = names.seller(row.vendor());
    Optional<Offer> offer = row.model().isEmpty() ? Optional.empty() : names.find(new LoggedModel(seller.map(
        Vendor::id).orElse(row.vendor()), row.model(), "standard"));
    return row.called(vendor(offer, seller, row.vendor()), offer.map(each -> each.model().id()).orElse(row.model()));
  }

  /// The mode without the region: no bill tells one from the other.
  LoggedUse called(LoggedUse use) {
    Optional<Offer> offer = names.find(use.model());
    String vendor = vendor(offer, names.seller(use.model().vendor()), use.model().vendor());
    return new LoggedUse(use.day(), new LoggedModel(vendor, offer.map(each -> each.model().id())
        .orElse(use.model().model()), use.model().mode()), use.feature(), use.team(), use.requests(), use.failures(),
        use.recordedUsd(), use.metered());
  }

  private static String vendor(Optional<Offer> offer, Optional<Vendor> seller, String words) {
    return offer.map(each -> each.card().vendor()).or(() -> seller).map(Vendor::name).orElse(words.isEmpty()
        ? "unknown vendor" : words);
  }
}
