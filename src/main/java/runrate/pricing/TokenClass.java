package runrate.pricing;

/// The classes a request's tokens fall into. They never overlap: vendors that count cached tokens
/// inside their input figure are converted when their data is read.
public enum TokenClass {
  UNCACHED_INPUT, CACHE_READ, CACHE_WRITE, OUTPUT, THINKING;

  public boolean isCached() {
    return this == CACHE_READ || this == CACHE_WRITE;
  }
}
