/** Recurrent layers of one or several layers and one or two directions: LSTM and GRU. */
package org.distill4j.runtime.layer.recurrent;
