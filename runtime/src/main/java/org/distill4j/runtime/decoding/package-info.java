/** Sequences that networks write token by token, by the scores that they give the next one. */
package org.distill4j.runtime.decoding;
