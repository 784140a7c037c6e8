package runrate.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/// An exact quotient of whole numbers, in lowest terms, its denominator above 0.
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
  public static final Fraction ZERO = of(BigInteger.ZERO);
  public static final Fraction ONE = of(BigInteger.ONE);

  public Fraction {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("denominator is 0; %s cannot be divided by it".formatted(numerator));
    }
    BigInteger common = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? common.negate() : common;
    numerator = numerator.divide(signed);
    denominator = denominator.divide(signed);
  }

  public static Fraction of(BigInteger whole) {
    return new Fraction(whole, BigInteger.ONE);
  }

  public static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  public Fraction plus(Fraction other) {
    return new Fraction(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction times(Fraction other) {
    return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Fraction over(long divisor) {
    return new Fraction(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public int signum() {
    return numerator.signum();
  }

  /// The nearest there is.
  public double doubleValue() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL64).doubleValue();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /// The largest whole number that is not above it.
  public BigInteger floor() {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}
