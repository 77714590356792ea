package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Loop {
  @Input(shape = "8") Features state();
  @Dense(units = "8") Features mapped(Features state);
  Loop inner(@From("mapped") Features state); // expect: The block 'Loop' contains itself: Loop -> Loop
}
