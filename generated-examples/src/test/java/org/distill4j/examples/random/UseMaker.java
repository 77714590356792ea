package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.distill4j.examples.random.Sizes.Dimension;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.processor.size.Polynomial;

/** Draws a valid use of a block. */
final class UseMaker {

  private final Choices choices;
  private final Names names;
  private final Sizes sizes;
  private final BlockModel block;
  private final boolean inBlock;
  private final Set<String> each = new LinkedHashSet<>();
  private final Map<String, Polynomial> bound = new LinkedHashMap<>();
  private final Map<String, String> with = new LinkedHashMap<>();
  private final Set<String> used = new HashSet<>();

  private Optional<Catalogue> overSteps = Optional.empty();
  private Optional<Polynomial> length = Optional.empty();

  UseMaker(Choices choices, Names names, Sizes sizes, BlockModel block, boolean inBlock) {
    this.choices = choices;
    this.names = names;
    this.sizes = sizes;
    this.block = block;
    this.inBlock = inBlock;
  }

  /** Lets the block run over the steps of a sequence. */
  UseMaker overSteps(Catalogue catalogue) {
    overSteps = Optional.of(catalogue);
    return this;
  }

  /** Returns a use that reads some of the operands, or empty if no attempt fits. */
  Optional<Member.Use> draw(List<Operand> operands, List<Member> members) {
    // A later dimension of the same name would give the block another size.
    names.taken().addAll(block.dimensions().keySet());
    for (int attempt = 0; attempt < 5; attempt++) {
      bound.clear();
      with.clear();
      used.clear();
      bindFirst();
      each.clear();
      length = Optional.empty();
      Map<String, Operand> feeds = feeds(operands);
      if (isFed(feeds) && bindRest() && isWhole()) {
        return Optional.of(use(feeds, members));
      }
    }
    return Optional.empty();
  }

  private Map<String, Operand> feeds(List<Operand> operands) {
    Map<String, Operand> feeds = new LinkedHashMap<>();
    for (Member.Input input : block.inputs()) {
      List<Operand> all = choices.shuffled(operands);
      if (overSteps.isEmpty() || choices.chance(isState(input) ? 0.5 : 0.2)) {
        feedWhole(feeds, input, all);
      }
      if (overSteps.isPresent() && !isState(input) && !feeds.containsKey(input.name())) {
        feedEach(feeds, input, all);
        if (!feeds.containsKey(input.name())) {
          feedWhole(feeds, input, all);
        }
      }
    }
    return feeds;
  }

  private void feedWhole(Map<String, Operand> feeds, Member.Input input, List<Operand> all) {
    all.stream()
        .filter(operand -> operand.kind().equals(input.kind()))
        .filter(operand -> fits(input, operand))
        .findFirst()
        .ifPresent(operand -> feed(feeds, input, operand));
  }

  /** Feeds an input with the steps of a sequence, if one fits. */
  private void feedEach(Map<String, Operand> feeds, Member.Input input, List<Operand> all) {
    Catalogue catalogue = overSteps.orElseThrow();
    all.stream()
        .filter(operand -> catalogue.kind(operand.kind()).stepsOf().equals(input.kind()))
        .filter(operand -> length.stream().allMatch(operand.axes().get(0)::equals))
        .filter(operand -> fits(input, step(operand)))
        .findFirst()
        .ifPresent(
            operand -> {
              feed(feeds, input, step(operand));
              feeds.put(input.name(), operand);
              each.add(input.name());
              length = Optional.of(operand.axes().get(0));
            });
  }

  private static Operand step(Operand sequence) {
    return new Operand(
        sequence.role(),
        sequence.path(),
        sequence.node(),
        sequence.kind(),
        sequence.axes().subList(1, sequence.axes().size()));
  }

  private boolean isState(Member.Input input) {
    return block.carried().containsKey(input.name());
  }

  /** Returns true if all inputs are fed; the zeros of a state need a known shape. */
  private boolean isFed(Map<String, Operand> feeds) {
    boolean fed =
        block.inputs().stream()
            .filter(input -> !feeds.containsKey(input.name()))
            .allMatch(
                input ->
                    overSteps.isPresent()
                        && isState(input)
                        && input.axes().stream()
                            .allMatch(
                                axis -> block.dimensions().keySet().containsAll(axis.names())));
    return fed && overSteps.isPresent() == !each.isEmpty();
  }

  /** Binds dimensions given by the use, by the block or by a common name. */
  private void bindFirst() {
    for (Dimension dimension : block.dimensions().values()) {
      String name = dimension.name();
      if (choices.chance(0.2)) {
        give(name);
      } else if (dimension.value().isPresent()) {
        bound.put(name, Polynomial.of(dimension.value().getAsInt()));
      } else if (sizes.dimensions().containsKey(name)) {
        bound.put(name, Polynomial.named(name));
        used.add(name);
      }
    }
  }

  private void give(String name) {
    Sizes.Size size = inBlock && choices.chance(0.5) ? sizes.drawNumber(8) : sizes.draw();
    with.put(name, size.text());
    bound.put(name, size.size());
    used.addAll(Drawing.names(size.text()));
  }

  /** Returns true if each axis is an unbound name or has the known size. */
  private boolean fits(Member.Input input, Operand operand) {
    Map<String, Polynomial> fresh = new LinkedHashMap<>(bound);
    for (int i = 0; i < input.axes().size(); i++) {
      Polynomial axis = input.axes().get(i);
      Polynomial found = operand.axes().get(i);
      if (isName(axis)) {
        Polynomial before = fresh.putIfAbsent(axis.toString(), found);
        if (before != null && !before.equals(found)) {
          return false;
        }
      } else if (!fresh.keySet().containsAll(axis.names())
          || !Sizes.put(axis, inside(fresh)).filter(found::equals).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isName(Polynomial axis) {
    return axis.names().size() == 1
        && axis.equals(Polynomial.named(axis.names().iterator().next()));
  }

  private void feed(Map<String, Operand> feeds, Member.Input input, Operand operand) {
    feeds.put(input.name(), operand);
    for (int i = 0; i < input.axes().size(); i++) {
      if (isName(input.axes().get(i))) {
        bound.putIfAbsent(input.axes().get(i).toString(), operand.axes().get(i));
      }
    }
  }

  private boolean bindRest() {
    for (String name : block.dimensions().keySet()) {
      if (!bound.containsKey(name)) {
        give(name);
      }
    }
    // A size of the block may not be an axis that varies.
    return block.dimensions().keySet().stream()
        .allMatch(name -> sizes.dimensions().keySet().containsAll(bound.get(name).names()));
  }

  /** Adds the rules of the block for the sizes of this use; returns true if they hold. */
  private boolean isWhole() {
    List<Rule> inner = new ArrayList<>();
    block.dimensions().keySet().forEach(name -> inner.add(new Rule.Whole(bound.get(name))));
    for (Rule rule : block.sizes().kept()) {
      Optional<Rule> here = rule.put(inside(bound));
      if (here.isEmpty()) {
        return false;
      }
      inner.add(here.get());
    }
    return sizes.keep(inner);
  }

  private static Function<String, Polynomial> inside(Map<String, Polynomial> bound) {
    return name -> bound.getOrDefault(name, Polynomial.named(name));
  }

  private Member.Use use(Map<String, Operand> feeds, List<Member> members) {
    Map<String, String> elements = new LinkedHashMap<>();
    Polynomial repeat = Polynomial.of(1);
    Optional<Member.Use> owner = owner(members);
    if (owner.isPresent()) {
      repeat = owner.get().repeat();
      Optional<Annotation> use = owner.get().method().annotation("Use");
      use.map(a -> a.values().get("repeat")).ifPresent(text -> elements.put("repeat", text));
      used.addAll(repeat.names());
      elements.put("weightsOf", Annotation.literal(owner.get().name()));
    } else if (overSteps.isEmpty() && !block.carried().isEmpty() && choices.chance(0.7)) {
      Sizes.Size size = choices.chance(0.5) ? sizes.addNumber(3) : sizes.drawNumber(3);
      repeat = size.size();
      elements.put("repeat", Annotation.literal(size.text()));
      used.addAll(Drawing.names(size.text()));
      if (choices.chance(0.3)) {
        elements.put("shared", "true");
      }
    }
    if (!with.isEmpty()) {
      elements.put("with", texts());
    }
    if (overSteps.isPresent()) {
      elements.put("over", choices.chance(0.5) ? "Over.STEPS" : "Over.STEPS_BACKWARD");
    }
    String name = names.node();
    List<Annotation> annotations =
        elements.isEmpty() ? List.of() : List.of(new Annotation("Use", elements));
    Map<String, String> paths = new LinkedHashMap<>();
    feeds.forEach((input, operand) -> paths.put(input, operand.path()));
    Method method = new Method(annotations, block.name(), name, parameters(feeds));
    return new Member.Use(
        name,
        owner.map(Member.Use::name).orElse(name),
        block,
        paths,
        Set.copyOf(each),
        repeat,
        Map.copyOf(bound),
        new LinkedHashSet<>(used),
        method);
  }

  /** Returns an earlier use with the same sizes, whose parameters this one can share. */
  private Optional<Member.Use> owner(List<Member> members) {
    return members.stream()
        .filter(Member.Use.class::isInstance)
        .map(Member.Use.class::cast)
        .filter(use -> use.block().equals(block) && use.overSteps() == overSteps.isPresent())
        .filter(use -> use.owner().equals(use.name()))
        .filter(
            use ->
                block.dimensions().keySet().stream()
                    .allMatch(name -> use.sizes().get(name).equals(bound.get(name))))
        .filter(use -> choices.chance(0.6))
        .findFirst();
  }

  private List<Parameter> parameters(Map<String, Operand> feeds) {
    List<Parameter> parameters = new ArrayList<>();
    feeds.forEach(
        (input, operand) ->
            parameters.add(
                new Parameter(
                    operand.path().equals(input)
                        ? List.of()
                        : List.of(Annotation.of("From", Annotation.literal(operand.path()))),
                    operand.kind(),
                    input)));
    return choices.shuffled(parameters);
  }

  private String texts() {
    List<String> texts = new ArrayList<>();
    with.forEach((name, text) -> texts.add(Annotation.literal(name + " = " + text)));
    return "{" + String.join(", ", texts) + "}";
  }
}
