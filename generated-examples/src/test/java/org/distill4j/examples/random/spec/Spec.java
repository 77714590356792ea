package org.distill4j.examples.random.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The interfaces of a random spec, in a package of its own.
 *
 * @param seed the seed it was drawn from
 * @param packageName the package
 * @param imports the imported packages
 * @param types its interfaces
 * @param distillations the names of its distillations, declared or combined
 * @param sizes the sizes bound when its graphs are built
 * @param feeds the training data
 * @param story its origin, for failure messages
 */
public record Spec(
    long seed,
    String packageName,
    List<String> imports,
    List<SpecType> types,
    List<String> distillations,
    Map<String, Integer> sizes,
    List<Feed> feeds,
    String story) {

  public Spec {
    imports = List.copyOf(imports);
    types = List.copyOf(types);
    distillations = List.copyOf(distillations);
    sizes = Map.copyOf(sizes);
    feeds = List.copyOf(feeds);
  }

  /** Returns a copy with one type replaced. */
  public Spec with(SpecType before, SpecType after) {
    return with(types.stream().map(type -> type.equals(before) ? after : type).toList());
  }

  public Spec with(List<SpecType> changed) {
    return new Spec(seed, packageName, imports, changed, distillations, sizes, feeds, story);
  }

  public Spec told(String changed) {
    return new Spec(seed, packageName, imports, types, distillations, sizes, feeds, changed);
  }

  public Spec and(SpecType more) {
    List<SpecType> changed = new ArrayList<>(types);
    changed.add(more);
    return with(changed);
  }

  /** Returns the source of all types in one file. */
  public String source() {
    return "package "
        + packageName
        + ";\n\n"
        + imports.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining())
        + "\n"
        + types.stream().map(SpecType::toString).collect(Collectors.joining("\n"));
  }
}
