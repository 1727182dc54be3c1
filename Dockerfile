# Build: a JDK with Maven and Node.
FROM eclipse-temurin:25-jdk-noble AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends maven \
    && rm -rf /var/lib/apt/lists/*
# Node and npm from their own image: the distribution's are too old for Vaadin.
COPY --from=node:24-bookworm-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:24-bookworm-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
    && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx \
    && node --version && npm --version
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/cache/maven --mount=type=cache,target=/cache/npm \
    npm_config_cache=/cache/npm mvn --batch-mode --no-transfer-progress -Dmaven.repo.local=/cache/maven -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && java -Djarmode=tools -jar target/stepwise-*.jar extract --destination /app \
    && mv /app/stepwise-*.jar /app/stepwise.jar

# Run: a JRE, the libraries in a layer of their own, an ordinary user.
FROM eclipse-temurin:25-jre-noble
RUN useradd --uid 10001 --home-dir /var/lib/stepwise --create-home --shell /usr/sbin/nologin stepwise
WORKDIR /app
COPY --from=build /app/lib lib
COPY --from=build /app/stepwise.jar stepwise.jar
USER 10001
# The console is a container's log; an embedded database is for a single machine without compose.
ENV SERVER_ADDRESS=0.0.0.0 \
    STEPWISE_DATA_DIRECTORY=/var/lib/stepwise \
    STEPWISE_DEMO=false \
    LOGGING_THRESHOLD_CONSOLE=info
VOLUME /var/lib/stepwise
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "stepwise.jar"]
