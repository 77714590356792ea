package org.distill4j.processor.spec;

/**
 * The name of a spec.
 *
 * @param packageName its package, empty for the unnamed one
 * @param simpleName its name in the package, nested names joined by dots
 * @param hidesJavaLang whether its package has a type of its own called {@code String} or the like
 */
public record SpecName(String packageName, String simpleName, boolean hidesJavaLang) {

  /** As in an import. */
  public String qualified() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** The simple name of the class that is generated for it. */
  public String generated(String suffix) {
    return simpleName.replace('.', '_') + suffix;
  }

  /** The name of that class as in an import. */
  public String generatedClass(String suffix) {
    return packageName.isEmpty() ? generated(suffix) : packageName + "." + generated(suffix);
  }

  @Override
  public String toString() {
    return simpleName;
  }
}
