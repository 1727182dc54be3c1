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

# libtorch for CUDA 12 out of the wheels of PyPI, without Python: only the worker for graphics cards has it.
FROM python:3.12-slim-bookworm AS cuda
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
RUN pip install --no-cache-dir --no-compile --target /wheels torch==2.7.1 \
    && mkdir /cuda \
    && find /wheels -name 'lib*.so' -o -name 'lib*.so.*' \
        | grep -E '^/wheels/(torch/lib|nvidia|cusparselt)/' \
        | grep -v -E 'torch_python|shm|caffe2_nvrtc|rdma|nvblas|nvperf|pcsampling|checkpoint' \
        | xargs mv --target-directory /cuda

# Run: a JRE, the libraries in a layer of their own, an ordinary user.
FROM eclipse-temurin:25-jre-noble AS app
RUN useradd --uid 10001 --home-dir /var/lib/stepwise --create-home --shell /usr/sbin/nologin stepwise
WORKDIR /app
COPY --from=build /app/lib lib
COPY --from=build /app/stepwise.jar stepwise.jar
COPY bin/serve serve
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
ENTRYPOINT ["bash", "serve", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "stepwise.jar"]

# A worker that serves a model folder, mounted at /model, on the processors.
FROM app AS worker
HEALTHCHECK --interval=10s --timeout=5s --start-period=10m --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8001 && printf 'GET /health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [ \"$status\" = 200 ]"]
EXPOSE 8001
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "--add-modules=jdk.incubator.vector", "-XX:+ExitOnOutOfMemoryError", "-cp", "stepwise.jar", "org.stepwise.openai.Worker", \
    "--model", "/model", "--host", "0.0.0.0", "--port", "8001"]

# The same on a graphics card; NVIDIA's container runtime brings the driver.
FROM worker AS worker-gpu
COPY --from=cuda /cuda /opt/libtorch
ENV PYTORCH_LIBRARY_PATH=/opt/libtorch LD_LIBRARY_PATH=/opt/libtorch

# What is built where no stage is named.
FROM app
