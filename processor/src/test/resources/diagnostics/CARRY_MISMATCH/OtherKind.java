package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = {"steps", "8"}) Sequence state();
  @Carry("state") // expect: 'pooled' is carried into 'state', but their kinds are Features and Sequence
  @MeanPooling
  Features pooled(Sequence state);
}
