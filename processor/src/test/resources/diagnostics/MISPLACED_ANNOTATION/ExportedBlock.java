package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
@Exported // expect: @Exported is not allowed on 'Mapping': it belongs on a network
interface Mapping {
  @Input(shape = "8") Features state();
  @Dense(units = "8") Features mapped(Features state);
}
