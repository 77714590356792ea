package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Estimator {
  @Input(shape = "8") Features measured();
  @Regression(values = "2") Scores position(Features measured); // expect: @Regression cannot compute 'Scores' from (Features)
}
