package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.examples.random.Sizes.Dimension;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Feed;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Spec;
import org.distill4j.examples.random.spec.SpecType;
import org.distill4j.processor.size.Polynomial;

/** Draws valid specs of blocks, networks and a distillation. */
public final class SpecMaker {

  private final Catalogue catalogue;
  private final Choices choices;
  private final Names types;
  private final Map<String, Integer> open = new HashMap<>();
  private final List<SpecType> written = new ArrayList<>();
  private final List<BlockModel> blocks = new ArrayList<>();
  private final List<BlockModel> cells = new ArrayList<>();

  /** The distance to the next seed where one gives nothing; larger than the number of specs. */
  private static final long NEXT = 1L << 40;

  private SpecMaker(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.choices = new Choices(seed);
    Set<String> taken = new HashSet<>(catalogue.kinds().keySet());
    catalogue.operations().forEach(operation -> taken.add(operation.name()));
    this.types = new Names(choices, taken);
  }

  /** Returns the spec of a seed. */
  public static Spec draw(Catalogue catalogue, long seed) {
    for (long start = seed; ; start += NEXT) {
      Optional<Spec> spec = new SpecMaker(catalogue, start).draw(seed);
      if (spec.isPresent()) {
        return spec.get();
      }
    }
  }

  /** Returns a spec, or empty if the networks have nothing that a loss could train. */
  private Optional<Spec> draw(long seed) {
    drawBlocks();
    NetworkModel teacher = network();
    NetworkModel student = student(teacher);
    if (choices.chance(0.2)) {
      teacher = external(student).orElse(teacher);
    }
    DistillationMaker maker = new DistillationMaker(choices, catalogue, teacher, student);
    Optional<List<Method>> methods = maker.draw();
    if (methods.isEmpty()) {
      // A network usually has something that it can learn from itself.
      teacher = teacher.isExternal() ? student : teacher;
      student = teacher;
      maker = new DistillationMaker(choices, catalogue, teacher, teacher);
      methods = maker.draw();
    }
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    List<String> distillations = distil(teacher, student, methods.get(), maker.marks());
    return Optional.of(
        new Spec(
            seed,
            "random.s" + Long.toUnsignedString(seed, 36),
            catalogue.packages(),
            choices.shuffled(written),
            distillations,
            open,
            feeds(List.of(teacher, student), maker),
            "valid"));
  }

  private void drawBlocks() {
    BlockMaker maker = new BlockMaker(choices, catalogue, blocks, cells);
    if (choices.chance(0.35)) {
      for (int i = choices.chance(0.3) ? 2 : 1; i > 0; i--) {
        keep(maker.cell(types.type()), cells);
      }
    }
    int count = choices.chance(0.5) ? choices.between(1, 3) : 0;
    for (int i = 0; i < count; i++) {
      keep(maker.block(types.type()), blocks);
    }
  }

  private void keep(Optional<BlockMaker.Drawn> drawn, List<BlockModel> models) {
    drawn.ifPresent(
        block -> {
          models.add(block.model());
          written.add(block.type());
        });
  }

  /**
   * Writes the losses with their networks, or as a scheme that a declaration combines with them.
   *
   * @return the names of the distillations
   */
  private List<String> distil(
      NetworkModel teacher, NetworkModel student, List<Method> methods, List<Annotation> marks) {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("teacher", teacher.name() + ".class");
    roles.put("student", student.name() + ".class");
    Annotation pair = new Annotation("Distillation", roles);
    String name = types.type();
    List<String> distillations = new ArrayList<>();
    boolean isScheme = choices.chance(0.3);
    boolean isDeclared = !isScheme || choices.chance(0.3);
    if (isDeclared) {
      distillations.add(name);
    }
    SpecType losses =
        new SpecType(isDeclared ? pair : Annotation.NONE, name, List.of(), methods).marked(marks);
    written.add(losses);
    if (isScheme) {
      boolean selfTaught = teacher.name().equals(student.name());
      Annotation schemes = new Annotation("Schemes", Map.of("of", name + ".class"));
      written.add(
          new SpecType(
              selfTaught && choices.chance(0.5)
                  ? schemes.with("networks", student.name() + ".class")
                  : schemes.with("pairs", pair.toString()),
              types.type(),
              List.of(),
              List.of()));
      distillations.add(student.name() + (selfTaught ? "" : "From" + teacher.name()) + name);
    }
    return distillations;
  }

  private List<Feed> feeds(List<NetworkModel> networks, DistillationMaker maker) {
    Map<String, Feed> feeds = new LinkedHashMap<>();
    for (NetworkModel network : networks) {
      for (Member.Input input : network.inputs()) {
        List<Polynomial> axes = input.axes().stream().map(network::value).toList();
        feeds.put(input.name(), feed(input.name(), false, input.kind(), axes));
      }
    }
    maker
        .labels()
        .forEach(
            (name, label) ->
                feeds.put("label " + name, feed(name, true, label.kind(), label.axes())));
    return List.copyOf(feeds.values());
  }

  private Feed feed(String name, boolean isLabel, String kind, List<Polynomial> axes) {
    List<String> sizes =
        axes.stream()
            .map(axis -> axis.substitute(dimension -> Optional.ofNullable(open.get(dimension))))
            .map(axis -> axis.toString().replace(",", ""))
            .toList();
    return new Feed(name, isLabel, kind, sizes);
  }

  private NetworkModel network() {
    Names names = new Names(choices, Set.of());
    Sizes sizes = new Sizes(choices, names, false, open);
    NetworkMaker maker = new NetworkMaker(choices, catalogue, names, sizes, false);
    for (int i = choices.between(1, 3); i > 0; i--) {
      maker.addInput();
    }
    addUses(maker);
    maker.grow(choices.chance(0.03) ? 40 : choices.between(0, 10), blocks);
    addSteps(maker);
    answer(maker);
    maker.finish(0);
    return maker.hasItsWeights() ? write(maker, names, sizes, Optional.empty()) : network();
  }

  /** Adds uses of blocks, with inputs for them if nothing fits. */
  private void addUses(NetworkMaker maker) {
    for (BlockModel block : blocks) {
      if (choices.chance(0.4) && !maker.addUse(List.of(block))) {
        maker.addInputsOf(block);
        maker.addUse(List.of(block));
      }
    }
  }

  /** Adds a use of a block over steps, with a sequence to run over if there is none. */
  private void addSteps(NetworkMaker maker) {
    if (cells.isEmpty()) {
      return;
    }
    List<BlockModel> all = new ArrayList<>(cells);
    all.addAll(choices.chance(0.3) ? blocks : List.of());
    boolean found = maker.addSteps(all);
    if (!found) {
      maker.addInputs(catalogue.kind(cells.size() > 1 ? "FrameSequence" : "Sequence"), 1);
      maker.addInputs(catalogue.kind("Sequence"), 1);
      found = maker.addSteps(all);
    }
    if (found && choices.chance(0.3)) {
      maker.addSteps(all);
    }
  }

  /** Adds an answer node; a path of nodes leads to one from any inputs. */
  private void answer(NetworkMaker maker) {
    for (int attempt = 0; attempt < 40; attempt++) {
      boolean found =
          maker.addNode(
              signature -> catalogue.kind(signature.result().kind()).role().equals("ANSWER"));
      if (found) {
        return;
      }
      if (attempt % 4 == 3) {
        maker.addInput();
      }
      maker.addNode(signature -> true);
    }
    throw new IllegalStateException("nothing answers: " + maker.members());
  }

  private NetworkModel write(
      NetworkMaker maker, Names names, Sizes sizes, Optional<NetworkModel> parent) {
    NetworkModel network =
        new NetworkModel(
            types.type(), names.taken(), sizes, maker.members(), maker.expansion(), false);
    Map<String, Dimension> inherited = parent.map(p -> p.sizes().dimensions()).orElse(Map.of());
    List<Member> own =
        maker.members().stream()
            .filter(member -> parent.isEmpty() || !parent.get().members().contains(member))
            .toList();
    written.add(
        new SpecType(
            Annotation.of("Network"),
            network.name(),
            parent.map(NetworkModel::name).stream().toList(),
            DimensionMethods.ordered(
                choices, DimensionMethods.of(sizes.dimensions(), inherited), own)));
    return network;
  }

  /** Returns a teacher that exists already, with the inputs of a network, or empty. */
  private Optional<NetworkModel> external(NetworkModel network) {
    Optional<ExternalMaker.Drawn> drawn =
        new ExternalMaker(choices, catalogue, network).draw(types.type());
    drawn.ifPresent(it -> written.add(it.type()));
    return drawn.map(ExternalMaker.Drawn::model);
  }

  private NetworkModel student(NetworkModel teacher) {
    if (choices.chance(0.15)) {
      return teacher;
    }
    NetworkModel student = teacher;
    for (int level = choices.between(1, 2); level > 0; level--) {
      student = derive(student);
    }
    return student;
  }

  /** Returns a network that extends another. */
  private NetworkModel derive(NetworkModel parent) {
    Names names = new Names(choices, parent.names());
    Sizes sizes = parent.sizes().derived(names, changed(parent));
    NetworkMaker maker =
        new NetworkMaker(choices, catalogue, names, sizes, false).with(parent.members());
    if (choices.chance(0.4)) {
      maker.grow(choices.between(1, 4), blocks);
    }
    maker.finish(parent.members().size());
    return maker.hasItsWeights() ? write(maker, names, sizes, Optional.of(parent)) : parent;
  }

  /** Returns the dimensions of a network, some with other values that keep it valid. */
  private Map<String, Dimension> changed(NetworkModel parent) {
    Map<String, Dimension> dimensions = new LinkedHashMap<>(parent.sizes().dimensions());
    for (String name : List.copyOf(dimensions.keySet())) {
      if (choices.chance(0.5)) {
        Dimension before = dimensions.get(name);
        Dimension after =
            choices.chance(0.15) ? parent.sizes().open(name) : parent.sizes().known(name);
        dimensions.put(name, after);
        if (!parent.isRightWith(catalogue, dimensions)) {
          dimensions.put(name, before);
        }
      }
    }
    return dimensions;
  }
}
