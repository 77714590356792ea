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
import java.util.function.UnaryOperator;
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

  Expansion expansion() {
    return new Expansion(catalogue, members, sizes.typical());
  }

  /** Adds an input of a kind that data can have. */
  void addInput() {
    Kind kind = choices.of(catalogue.kinds().values().stream().filter(Kind::isData).toList());
    String name = names.input();
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
    Method method = new Method(List.of(annotation), kind.name(), name, List.of());
    sizes.keep(axes.stream().<Rule>map(Rule.Whole::new).toList());
    members.add(new Member.Input(name, kind.name(), axes, used, method));
  }

  /** Draws a size of an input. A block infers a dimension from an axis that is just its name. */
  private Sizes.Size axis() {
    Sizes.Size size = sizes.draw();
    while (isBlock
        && size.size().toString().matches("(?U)[\\w$]+") != size.text().matches("(?U)[\\w$]+")) {
      size = sizes.draw();
    }
    return size;
  }

  /** Adds a node with a random fitting operation; returns true if one was found. */
  boolean addNode(Function<Signature, Boolean> wanted) {
    List<Operand> operands = expansion().operands(Role.NONE);
    Set<String> unread = unread();
    Drawing drawing =
        new Drawing(
            choices, sizes, UnaryOperator.identity(), pattern -> best(pattern, operands, unread));
    for (Operation operation : choices.shuffled(catalogue.operations())) {
      for (Signature signature : choices.shuffled(operation.signatures())) {
        if (Declarations.isOfNetworks(signature, catalogue.kinds()) && wanted.apply(signature)) {
          Optional<Drawing.Drawn> drawn = drawing.draw(operation, signature);
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

  /** Adds a use of a block; returns true if one was found. */
  boolean addUse(List<BlockModel> blocks) {
    Optional<BlockModel> block = choices.ofAny(blocks);
    if (block.isEmpty()) {
      return false;
    }
    Optional<Member.Use> use =
        new UseMaker(choices, names, sizes, block.get(), isBlock)
            .draw(expansion().operands(Role.NONE), members);
    use.ifPresent(members::add);
    return use.isPresent();
  }

  /** Returns the names of unread members other than uses of blocks. */
  private Set<String> unread() {
    Set<String> read = new HashSet<>(expansion().read());
    members.forEach(member -> read.addAll(member.reads()));
    Set<String> unread = new HashSet<>();
    members.stream()
        .filter(member -> !(member instanceof Member.Use) && !read.contains(member.name()))
        .forEach(member -> unread.add(member.name()));
    return unread;
  }

  /**
   * Marks nodes as outputs or removes them until each is needed; the first {@code fixed} members
   * stay unchanged.
   */
  void finish(int fixed) {
    boolean changed = true;
    while (changed) {
      changed = false;
      Set<String> unread = unread();
      Expansion expansion = expansion();
      for (int i = members.size() - 1; i >= fixed; i--) {
        Member member = members.get(i);
        if (member instanceof Member.Use use && isLeftOver(use, expansion)) {
          members.remove(i);
          changed = true;
          break;
        }
        if (!unread.contains(member.name()) || isEnd(member)) {
          continue;
        }
        if (member instanceof Member.Node node && choices.chance(0.3)) {
          members.set(i, node.asOutput());
        } else {
          members.remove(i);
        }
        changed = true;
      }
    }
    Set<String> used = new HashSet<>();
    members.forEach(member -> used.addAll(member.dimensions()));
    sizes.retain(used);
  }

  private boolean isLeftOver(Member.Use use, Expansion expansion) {
    return !isBlock
        && !expansion.needs(use)
        && members.stream()
            .flatMap(member -> member.reads().stream())
            .noneMatch(
                path -> path.startsWith(use.name() + ".") || path.startsWith(use.name() + "["));
  }

  /** Returns true if all weights shared between uses of blocks exist. */
  boolean hasItsWeights() {
    Expansion expansion = expansion();
    return isBlock
        || members.stream()
            .filter(Member.Use.class::isInstance)
            .map(Member.Use.class::cast)
            .allMatch(
                use ->
                    use.method()
                        .annotation("Use")
                        .map(annotation -> annotation.values().get("weightsOf"))
                        .map(owner -> expansion.needsAsMuch(owner.replace("\"", ""), use))
                        .orElse(true));
  }

  private boolean isEnd(Member member) {
    if (member instanceof Member.Node node) {
      return isBlock || node.output() || !catalogue.kind(node.kind()).role().equals("VALUE");
    }
    return false;
  }

  /** Makes nodes of a block carry their values into the next round, where possible. */
  Map<String, String> carry() {
    Map<String, String> carried = new LinkedHashMap<>();
    Set<String> carrying = new HashSet<>();
    for (Member.Input input :
        members.stream()
            .filter(Member.Input.class::isInstance)
            .map(Member.Input.class::cast)
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
