/** Two networks that teach each other. */
package org.distill4j.examples.peer;
