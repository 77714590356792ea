package org.distill4j.examples.random;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.distill4j.examples.random.spec.Annotation;
import org.distill4j.examples.random.spec.Catalogue;
import org.distill4j.examples.random.spec.Choices;
import org.distill4j.examples.random.spec.Declarations;
import org.distill4j.examples.random.spec.Declarations.Kind;
import org.distill4j.examples.random.spec.Declarations.Operation;
import org.distill4j.examples.random.spec.Method;
import org.distill4j.examples.random.spec.Method.Parameter;
import org.distill4j.processor.signature.Pattern;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.signature.Signature;
import org.distill4j.processor.size.Polynomial;

/** Draws the members of a network or a block one by one. */
final class NetworkMaker {

  private final Choices choices;
  private final Catalogue catalogue;
  private final Names names;
  private final Sizes sizes;
  private final boolean isBlock;
  private final List<Member> members = new ArrayList<>();

  NetworkMaker(Choices choices, Catalogue catalogue, Names names, Sizes sizes, boolean isBlock) {
    this.choices = choices;
    this.catalogue = catalogue;
    this.names = names;
    this.sizes = sizes;
    this.isBlock = isBlock;
  }

  /** Starts with the members of the network that it extends. */
  NetworkMaker with(List<Member> inherited) {
    members.addAll(inherited);
    return this;
  }

  List<Member> members() {
    return members;
  }

  Sizes sizes() {
    return sizes;
  }

  Expansion expansion() {
    return new Expansion(catalogue, members, sizes.typical());
  }

  /** Adds an input of a kind that data can have. */
  void addInput() {
    addInputs(choices.of(catalogue.kinds().values().stream().filter(Kind::isData).toList()), 1);
  }

  /** Adds inputs of a kind with the same sizes. */
  void addInputs(Kind kind, int count) {
    List<Polynomial> axes = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (String axis : kind.axes()) {
      if (kind.varying().contains(axis)) {
        String varying = names.unique(choices.chance(0.7) ? axis + "_" : "steps_");
        axes.add(Polynomial.named(varying));
        texts.add(Annotation.literal(varying));
      } else {
        Sizes.Size size = axis();
        axes.add(size.size());
        texts.add(Annotation.literal(size.text()));
        used.addAll(Drawing.names(size.text()));
      }
    }
    String shape = texts.size() == 1 ? texts.get(0) : "{" + String.join(", ", texts) + "}";
    Annotation annotation = new Annotation("Input", Map.of("shape", shape));
    sizes.keep(axes.stream().<Rule>map(Rule.Whole::new).toList());
    for (int i = 0; i < count; i++) {
      String name = names.input();
      Method method = new Method(List.of(annotation), kind.name(), name, List.of());
      members.add(new Member.Input(name, kind.name(), axes, used, method));
    }
  }

  /** Draws a size of an input. A block infers a dimension from an axis that is just its name. */
  private Sizes.Size axis() {
    if (isBlock && choices.chance(0.7)) {
      return sizes.drawOpen();
    }
    Sizes.Size size = sizes.draw();
    while (isBlock
        && size.size().toString().matches("(?U)[\\w$]+") != size.text().matches("(?U)[\\w$]+")) {
      size = sizes.draw();
    }
    return size;
  }

  /** Adds a node with a random fitting operation; returns true if one was found. */
  boolean addNode(Function<Signature, Boolean> wanted) {
    return addNode(wanted, unread(), drawn -> true);
  }

  private boolean addNode(
      Function<Signature, Boolean> wanted, Set<String> unread, Predicate<Drawing.Drawn> fits) {
    List<Operand> operands = expansion().operands(Role.NONE);
    Drawing drawing =
        new Drawing(
            choices,
            sizes,
            new ArgumentMaker(choices, sizes, UnaryOperator.identity(), true),
            pattern -> best(pattern, operands, unread));
    for (Operation operation : choices.shuffled(catalogue.operations())) {
      for (Signature signature : choices.shuffled(operation.signatures())) {
        if (Declarations.isOfNetworks(signature, catalogue.kinds()) && wanted.apply(signature)) {
          Optional<Drawing.Drawn> drawn = drawing.draw(operation, signature).filter(fits);
          if (drawn.isPresent()) {
            add(drawn.get());
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Returns the operands of the kind of a pattern, usually unread ones first. */
  private List<Operand> best(Pattern pattern, List<Operand> operands, Set<String> unread) {
    List<Operand> fitting =
        choices.shuffled(
            operands.stream().filter(operand -> operand.kind().equals(pattern.kind())).toList());
    if (choices.chance(0.3)) {
      return fitting;
    }
    return fitting.stream()
        .sorted(Comparator.comparing(operand -> !unread.contains(operand.node())))
        .toList();
  }

  /** Adds inputs that the inputs of a block can read. */
  void addInputsOf(BlockModel block) {
    Map<String, List<Member.Input>> kinds =
        block.inputs().stream().collect(Collectors.groupingBy(Member.Input::kind));
    kinds.forEach((kind, inputs) -> addInputs(catalogue.kind(kind), inputs.size()));
  }

  private void add(Drawing.Drawn drawn) {
    String name = names.node();
    List<Parameter> parameters = new ArrayList<>();
    Names own = new Names(choices, Set.of());
    for (Operand operand : drawn.operands()) {
      parameters.add(parameter(own, operand.path(), operand.kind()));
    }
    List<Annotation> annotations =
        new ParameterMaker(choices, expansion(), members).annotations(drawn);
    members.add(
        new Member.Node(
            name,
            drawn.kind(),
            drawn.axes(),
            drawn.operands().stream().map(Operand::path).toList(),
            false,
            drawn.dimensions(),
            new Method(annotations, drawn.kind(), name, parameters)));
  }

  /** Returns a parameter that reads a path, by its own name where possible. */
  private Parameter parameter(Names own, String path, String kind) {
    boolean isName = path.chars().allMatch(Character::isJavaIdentifierPart);
    if (isName && choices.chance(0.6) && own.taken().add(path)) {
      return new Parameter(List.of(), kind, path);
    }
    return new Parameter(
        List.of(Annotation.of("From", Annotation.literal(path))), kind, own.node());
  }

  /** Adds a use of a block in rounds and a node that reads it; returns true if one was found. */
  boolean addUse(List<BlockModel> blocks) {
    return choices.ofAny(blocks).filter(block -> add(user(block))).isPresent();
  }

  /** Adds a use of a block over steps and a node that reads it; returns true if one was found. */
  boolean addSteps(List<BlockModel> blocks) {
    return choices.shuffled(blocks).stream()
        .filter(block -> block.mayRunOverSteps(catalogue))
        .anyMatch(block -> add(user(block).overSteps(catalogue)));
  }

  private UseMaker user(BlockModel block) {
    return new UseMaker(choices, names, sizes, block, isBlock);
  }

  private boolean add(UseMaker maker) {
    Optional<Member.Use> use = maker.draw(expansion().operands(Role.NONE), members);
    if (use.isEmpty()) {
      return false;
    }
    members.add(use.get());
    Set<String> nodes = expansion().within(use.get().name());
    addNode(
        signature -> true,
        nodes,
        drawn -> drawn.operands().stream().anyMatch(read -> nodes.contains(read.node())));
    return true;
  }

  /** Adds nodes and uses of blocks. */
  void grow(int count, List<BlockModel> blocks) {
    for (int i = 0; i < count; i++) {
      if (!choices.chance(0.25) || !addUse(blocks)) {
        addNode(signature -> true);
      }
    }
  }

  /** Returns the names of unread members other than uses of blocks. */
  private Set<String> unread() {
    return new FinishMaker(this, choices, catalogue, isBlock).unread();
  }

  /** Marks nodes as outputs or removes them until each after the first {@code fixed} is needed. */
  void finish(int fixed) {
    new FinishMaker(this, choices, catalogue, isBlock).finish(fixed);
  }

  /** Returns true if all weights shared between uses of blocks exist. */
  boolean hasItsWeights() {
    return new FinishMaker(this, choices, catalogue, isBlock).hasItsWeights();
  }

  /**
   * Makes nodes of a block carry their values into the next round, where possible.
   *
   * @param kept the inputs that stay the same
   */
  Map<String, String> carry(Set<String> kept) {
    Map<String, String> carried = new LinkedHashMap<>();
    Set<String> carrying = new HashSet<>();
    for (Member.Input input :
        members.stream()
            .filter(Member.Input.class::isInstance)
            .map(Member.Input.class::cast)
            .filter(input -> !kept.contains(input.name()))
            .toList()) {
      for (int i = 0; i < members.size(); i++) {
        if (members.get(i) instanceof Member.Node node
            && node.kind().equals(input.kind())
            && node.axes().equals(input.axes())
            && carrying.add(node.name())) {
          carried.put(input.name(), node.name());
          Annotation carry = Annotation.of("Carry", Annotation.literal(input.name()));
          members.set(i, node.written(node.method().with(carry)));
          break;
        }
      }
    }
    return carried;
  }
}
