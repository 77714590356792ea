package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("stat") // expect: 'mapped' is carried into 'stat', but 'Mapping' has no input of that name
  @Dense(units = "8")
  Features mapped(Features state);
}
