/** Schemes, interfaces of losses, that one declaration combines with several networks. */
package org.distill4j.examples.scheme;
