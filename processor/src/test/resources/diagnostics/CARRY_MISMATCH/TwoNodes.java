package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Mapping {
  @Input(shape = "8") Features state();
  @Carry("state") @Dense(units = "8")
  Features mapped(Features state);
  @Carry("state") // expect: 'again' is carried into 'state', but so is 'mapped'
  @Dense(units = "8")
  Features again(Features mapped);
}
