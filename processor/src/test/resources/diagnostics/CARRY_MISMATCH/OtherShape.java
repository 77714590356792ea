package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("state") // expect: 'mapped' is carried into 'state', but their shapes are (9) and (8)
  @Dense(units = "9")
  Features mapped(Features state);
}
