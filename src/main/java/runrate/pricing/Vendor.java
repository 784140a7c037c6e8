package runrate.pricing;

import java.util.Optional;

/// Who sells the models of a card, and the page the prices are published on.
///
/// @param channel a word behind the names of its models where the vendor does not stand beside them, for somebody
///                who sells the models of others
public record Vendor(String id, String name, Optional<String> channel, Optional<String> pricingUrl) {
  public Vendor(String id, String name, Optional<String> pricingUrl) {
    this(id, name, Optional.empty(), pricingUrl);
  }
}
