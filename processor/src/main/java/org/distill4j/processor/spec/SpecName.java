package org.distill4j.processor.spec;

/**
 * The name of a spec.
 *
 * @param packageName its package, empty for the unnamed package
 * @param simpleName its name within the package, with nested names joined by dots
 * @param hidesJavaLang true if its package has a type named {@code String} or {@code Override}
 */
public record SpecName(String packageName, String simpleName, boolean hidesJavaLang) {

  /** Returns the qualified name, as in an import. */
  public String qualified() {
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /** Returns the simple name of the class generated for it. */
  public String generated(String suffix) {
    return simpleName.replace('.', '_') + suffix;
  }

  /** Returns the qualified name of the class generated for it. */
  public String generatedClass(String suffix) {
    return packageName.isEmpty() ? generated(suffix) : packageName + "." + generated(suffix);
  }

  @Override
  public String toString() {
    return simpleName;
  }
}
