package org.distill4j.processor.spec;

import java.util.Locale;

/**
 * The name of a spec.
 *
 * @param packageName its package, empty for the unnamed package
 * @param simpleName its name within the package, with nested names joined by dots
 * @param hidesJavaLang true if its package has a type named {@code String} or {@code Override}
 * @param title its title in tables
 * @param seesGenerated true if code in its module can use {@code @Generated}
 */
public record SpecName(
    String packageName,
    String simpleName,
    boolean hidesJavaLang,
    String title,
    boolean seesGenerated) {

  /** A name whose title is its last part in words: {@code PairwiseUniform}, "pairwise uniform". */
  public SpecName(String packageName, String simpleName, boolean hidesJavaLang) {
    this(packageName, simpleName, hidesJavaLang, inWords(simpleName), true);
  }

  private static String inWords(String simpleName) {
    return simpleName
        .substring(simpleName.lastIndexOf('.') + 1)
        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** The same with another title. */
  public SpecName titled(String other) {
    return new SpecName(packageName, simpleName, hidesJavaLang, other, seesGenerated);
  }

  /** The same in a module that cannot use {@code @Generated}. */
  public SpecName withoutGenerated() {
    return new SpecName(packageName, simpleName, hidesJavaLang, title, false);
  }

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
