# Every process of the graph runs from one image, and its command says which; the databases from the other.
# Built as any image, `docker build .` makes that of the processes.

FROM node:24.21.0-bookworm-slim AS node
WORKDIR /app

FROM node AS build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run --silent build && npm prune --omit=dev --ignore-scripts

FROM postgres:18.4-bookworm AS database
# in the image and not mounted: the server's user can read it whatever the checkout's modes are
COPY --chmod=0444 containers/database-users.sql /docker-entrypoint-initdb.d/
# postgres
USER 999:999

FROM node AS process
ENV NODE_ENV=production
# everything belongs to root: the process can change none of it
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules/
COPY --from=build /app/gateway/supergraph.graphql gateway/
COPY --from=build /app/dist dist/
# node
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "dist/tools/is-ready.js", "http://127.0.0.1:4000/health/ready"]
CMD ["node", "--max-semi-space-size=32", "dist/gateway/main.js"]
