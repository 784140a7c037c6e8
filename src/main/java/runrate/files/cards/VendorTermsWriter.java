package runrate.files.cards;

import java.math.BigDecimal;
import runrate.files.json.JsonNumbers;
import runrate.pricing.Contract;
import runrate.pricing.Fee;
import runrate.pricing.RateLimits;
import runrate.pricing.VendorTerms;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a card says besides token prices, as [VendorTermsReader] and [RateLimitsReader] read it.
final class VendorTermsWriter {
  private VendorTermsWriter() {}

  static void fee(ObjectNode node, Fee fee) {
    node.put("id", fee.id()).put("per", fee.per()).put("price", fee.priceUsd());
    if (!fee.freePerMonth().equals(BigDecimal.ZERO)) {
      node.put("freePerMonth", fee.freePerMonth());
    }
    node.put("billedOnError", fee.billedOnError());
    if (!fee.models().isEmpty()) {
      fee.models().forEach(node.putArray("models")::add);
    }
    fee.source().ifPresent(source -> node.put("source", source));
    fee.asOf().ifPresent(day -> node.put("asOf", day.toString()));
  }

  static void terms(ObjectNode root, VendorTerms terms) {
    if (terms.freeCreditUsd() > 0) {
      JsonNumbers.number(root.putObject("freeTier"), "monthlyCredit", terms.freeCreditUsd());
    }
    Contract contract = terms.contract();
    if (contract.isNone()) {
      return;
    }
    ObjectNode node = root.putObject("discounts");
    RateCardWriter.list(node, "volumeBrackets", contract.volumeBrackets(), (entry, bracket) -> {
      JsonNumbers.known(entry, "upTo", bracket.upToUsd());
      JsonNumbers.number(entry, "discount", bracket.discount());
    });
    if (contract.discount() > 0) {
      JsonNumbers.number(node, "negotiated", contract.discount());
    }
    if (contract.surcharge() > 0) {
      JsonNumbers.number(node, "surcharge", contract.surcharge());
    }
    contract.commitMonthlyUsd().ifPresent(usd -> JsonNumbers.number(node.putObject("commit"), "minimum", usd));
  }

  static void rateLimits(ObjectNode node, RateLimits limits) {
    node.put("algorithm", limits.algorithm());
    RateCardWriter.list(node, "tiers", limits.tiers(), (entry, tier) -> {
      JsonNumbers.known(entry.put("id", tier.id()), "qualifyPaid", tier.qualifyPaidUsd());
      JsonNumbers.known(entry, "monthlySpendCap", tier.monthlySpendCapUsd());
      if (!tier.formerly().isEmpty()) {
        tier.formerly().forEach(entry.putArray("formerly")::add);
      }
    });
    RateCardWriter.list(node, "limits", limits.limits(), VendorTermsWriter::limit);
    RateCardWriter.list(node, "batch", limits.batch(), (entry, batch) -> {
      JsonNumbers.known(entry.put("tier", batch.tier()), "rpm", batch.requestsPerMinute());
      JsonNumbers.known(entry, "queuedRequests", batch.queuedRequests());
    });
    node.put("failedRequestsCount", limits.rejectedCallsCount());
    limits.asOf().ifPresent(day -> node.put("asOf", day.toString()));
  }

  private static void limit(ObjectNode node, RateLimits.Limit limit) {
    node.put("pool", limit.pool()).put("tier", limit.tier());
    JsonNumbers.known(node, "rpm", limit.requestsPerMinute());
    JsonNumbers.known(node, "inputTpm", limit.inputTokensPerMinute());
    JsonNumbers.known(node, "outputTpm", limit.outputTokensPerMinute());
    JsonNumbers.known(node, "totalTpm", limit.totalTokensPerMinute());
    JsonNumbers.known(node, "concurrency", limit.concurrency());
    JsonNumbers.known(node, "batchQueueTokens", limit.batchQueueTokens());
  }
}
