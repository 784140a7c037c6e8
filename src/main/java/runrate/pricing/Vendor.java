package runrate.pricing;

import java.util.Optional;

/// Who sells the models of a card, and the page the prices are published on.
public record Vendor(String id, String name, Optional<String> pricingUrl) {}
