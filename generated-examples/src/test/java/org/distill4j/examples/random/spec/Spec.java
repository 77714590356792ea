package org.distill4j.examples.random.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The interfaces of one random spec, which share a package of their own.
 *
 * @param seed what it was drawn from
 * @param packageName the package
 * @param imports the packages of what it names
 * @param types its interfaces
 * @param distillations the names of its distillations, declared or combined
 * @param sizes the size of each dimension that is bound when its graphs are built
 * @param feeds the data that they are trained with
 * @param story how it was made, for the message of a failure
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

  /** The same with one type for another. */
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

  /** The source of all types in one file. */
  public String source() {
    return "package "
        + packageName
        + ";\n\n"
        + imports.stream().map(name -> "import " + name + ".*;\n").collect(Collectors.joining())
        + "\n"
        + types.stream().map(SpecType::toString).collect(Collectors.joining("\n"));
  }
}
