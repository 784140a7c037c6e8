package runrate.pricing;

/// How far a published figure can be relied on: vendor page, single good source, or hearsay.
public enum Confidence { HIGH, MEDIUM, LOW }
