package org.distill4j.runtime.layer.tape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Parameter;

/**
 * A layer of one formula, for tests.
 *
 * @param name what it is called in messages
 * @param parameters its parameters
 * @param formula its forward pass
 */
record Formula(String name, List<Parameter> parameters, Function<Tape, Variable> formula)
    implements TapeLayer {

  /** Creates a layer without parameters. */
  static Formula of(String name, Function<Tape, Variable> formula) {
    return new Formula(name, List.of(), formula);
  }

  /** Returns the layer with a further parameter. */
  Formula with(String parameter, long... shape) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(new Parameter(parameter, shape, Initialisation.constant(0)));
    return new Formula(name, more, formula);
  }

  @Override
  public Variable forward(Tape tape) {
    return formula.apply(tape);
  }

  @Override
  public String toString() {
    return name;
  }
}
